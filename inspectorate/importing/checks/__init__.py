"""What must hold of an import before it is stored: one small function per check."""
