"""What an author may write, one module per noun: typed, validated records.

Only this package uses pydantic. Each class is at the same time the validation, the editor's
schema and the fields' reference page; there is no second place that describes a field.
"""
