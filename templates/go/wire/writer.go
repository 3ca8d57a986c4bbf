// writer writes one JSON document. The first problem stays.
type writer struct {
	text []byte
	err  error
	// joined says that the next object continues the one that is open.
	joined bool
}

// writers are there to be used again, for their space.
var writers = sync.Pool{New: func() any { return new(writer) }}

// newWriter returns a writer for one document, which its finish gives back.
func newWriter() *writer {
	return writers.Get().(*writer)
}

// finish returns the document.
func (w *writer) finish() ([]byte, error) {
	text, err := bytes.Clone(w.text), w.err
	*w = writer{text: w.text[:0]}
	if cap(w.text) <= maxPooled {
		writers.Put(w)
	}
	if err != nil {
		return nil, err
	}
	return text, nil
}

// open opens an object.
func (w *writer) open() {
	if w.joined {
		w.joined = false
		return
	}
	w.text = append(w.text, '{')
}

// name starts a member; text is its name as JSON text and the colon.
func (w *writer) name(text string) {
	if w.text[len(w.text)-1] != '{' {
		w.text = append(w.text, ',')
	}
	w.text = append(w.text, text...)
}

// unknown writes back the members that were not known.
func (w *writer) unknown(members string) {
	if members != "" {
		w.name(members)
	}
}

// null writes null.
func (w *writer) null() {
	w.text = append(w.text, "null"...)
}

// close closes an object.
func (w *writer) close() {
	w.text = append(w.text, '}')
}
{%- if parts.fails() %}

// fail notes a problem.
func (w *writer) fail(problem string) {
	if w.err == nil {
		w.err = errors.New(problem)
	}
}
{%- endif %}

// quote writes a string.
func (w *writer) quote(text string) {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			w.escape(text)
			return
		}
	}
	w.text = append(w.text, '"')
	w.text = append(w.text, text...)
	w.text = append(w.text, '"')
}

// escape writes a string in which something may have to be spelled otherwise.
func (w *writer) escape(text string) {
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
