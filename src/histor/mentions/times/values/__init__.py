"""What the grammar makes of words: values that know their meaning once they are set against a document."""
