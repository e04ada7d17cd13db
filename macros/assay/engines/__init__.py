"""What carries a site: each engine takes its files, and puts them where a reader finds them."""
