"""What is typed, after what was asked before, to a `Query` that says what is wanted."""
