"""What is kept between visits: conversations, what people thought of answers, and settings."""
