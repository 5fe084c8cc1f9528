"""Takes the pictures of the user guide from the running app."""
