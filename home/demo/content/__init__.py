"""What the demonstration portal says: plain data, no Django, so that the sentences can be read and corrected in one place."""
