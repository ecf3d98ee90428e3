"""Contact, content and security that the policies demand."""
