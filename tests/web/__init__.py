"""Headers and public routes, on the real server."""
