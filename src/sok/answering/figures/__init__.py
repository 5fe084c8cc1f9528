"""A query for figures to the statistics that state them, alone or compared."""
