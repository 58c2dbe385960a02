"""The results: status, index, domains, gaps, what-if and the other roles."""
