"""The entries of the table of axe's rules, by theme; ``axe_table`` joins them."""
