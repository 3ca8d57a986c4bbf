// writer writes one JSON document. The first problem stays.
type writer struct {
	text []byte
	err  error
	// joined says that the next object continues the one that is open.
	joined bool
}

// open opens an object.
func (w *writer) open() {
	if w.joined {
		w.joined = false
		return
	}
	w.text = append(w.text, '{')
}

// name starts a member; quoted is its name as JSON text.
func (w *writer) name(quoted string) {
	if w.text[len(w.text)-1] != '{' {
		w.text = append(w.text, ',')
	}
	w.text = append(w.text, quoted...)
	w.text = append(w.text, ':')
}

// unknown writes back the members that were not known.
func (w *writer) unknown(unknown *unknownMembers) {
	if unknown == nil {
		return
	}
	if w.text[len(w.text)-1] != '{' {
		w.text = append(w.text, ',')
	}
	w.text = append(w.text, unknown.text...)
}

// close closes an object.
func (w *writer) close() {
	w.text = append(w.text, '}')
}

// fail notes a problem.
func (w *writer) fail(problem string) {
	if w.err == nil {
		w.err = errors.New(problem)
	}
}

// quote writes a string.
func (w *writer) quote(text string) {
	const digits = "0123456789abcdef"
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	w.text = append(w.text, '"')
	done := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.text = append(w.text, text[done:i]...)
		done = i + 1
		switch c {
		case '"', '\\':
			w.text = append(w.text, '\\', c)
		case '\b':
			w.text = append(w.text, '\\', 'b')
		case '\f':
			w.text = append(w.text, '\\', 'f')
		case '\n':
			w.text = append(w.text, '\\', 'n')
		case '\r':
			w.text = append(w.text, '\\', 'r')
		case '\t':
			w.text = append(w.text, '\\', 't')
		default:
			w.text = append(w.text, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
		}
	}
	w.text = append(w.text, text[done:]...)
	w.text = append(w.text, '"')
}
