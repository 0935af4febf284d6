"""Inspectorate: what inspectors found about probation services in England and Wales."""
