"""What a visitor waits for."""
