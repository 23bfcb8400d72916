"""ค้นหา: what a site's own search knows, as files that a script on the search page asks for."""
