"""Public routes beside the pages, and what every HTTP answer carries."""
