"""Whether what is found answers the question; if not, what a refusal says of it."""
