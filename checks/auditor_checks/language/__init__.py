"""What language the portal says it speaks, and what it speaks."""
