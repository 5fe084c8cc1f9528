"""A PDF file to a Document: glyphs to lines, lines to blocks, in the order of reading."""
