"""A query to the passages, lists, tables and pictures that answer it."""
