"""How good the answers are, measured on questions whose evidence is known."""
