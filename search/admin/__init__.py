"""What editors do for the search: synonyms, chosen results, the report of searches."""
