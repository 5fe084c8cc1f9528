"""A query for initiatives to those on its topic and in its regions."""
