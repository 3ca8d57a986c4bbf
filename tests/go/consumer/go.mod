module wireproof.example/consumer

go 1.24

require wireproof.example/pubsub v0.0.0

require github.com/google/uuid v1.6.0

replace wireproof.example/pubsub => ../../../generated/go
