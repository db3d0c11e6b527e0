"""The grammar of time expressions, built upward: numbers, dates, days, parts of days, periods, lengths, plain words."""
