"""What words say: those that ask, and what kinds of thing a text holds by them."""
