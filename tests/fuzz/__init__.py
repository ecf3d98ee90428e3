"""Every parser of foreign input under hypothesis; the hottest under a coverage-guided fuzzer, too."""
