"""A query to the chunks and sentences that are nearest, and to the record of a reply."""
