"""The corpus as a collection: documents added, replaced, described and removed, all or nothing."""
