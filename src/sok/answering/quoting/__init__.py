"""A reply to an `Answer` of checked quotes."""
