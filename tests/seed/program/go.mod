module wireproof.example/seedprogram

go 1.24

require (
	github.com/google/uuid v1.6.0
	wireproof.example/pubsub v0.0.0
)

replace wireproof.example/pubsub => ../../../generated/go
