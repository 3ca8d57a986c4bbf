{{- comment -}}
