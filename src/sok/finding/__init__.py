"""Finding: a Document to the figures and example initiatives that it holds."""
