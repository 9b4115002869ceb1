"""What letters cost by their number: adding, loading, serving and every question, beside peers."""
