"""The only code that knows the browser or the network."""
