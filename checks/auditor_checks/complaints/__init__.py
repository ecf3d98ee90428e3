"""What the complaint guide says, and what it leaves out."""
