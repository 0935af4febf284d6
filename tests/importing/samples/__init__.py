"""Reports of our own about units that do not exist, in the layouts of published ones."""
