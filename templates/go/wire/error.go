// DecodeError says where a document does not read, and why.
type DecodeError struct {
	// Path is the place in the document, for example chat_event.chat.labels["x"].
	Path string
	// Problem is what is wrong there.
	Problem string
}

// Error returns the path and the problem.
func (e *DecodeError) Error() string {
	return e.Path + ": " + e.Problem
}

// unmarshal reads the one document that data is; v is zero when it does not read.
func unmarshal[T any](data []byte, v *T, root string, decode func(*T, *reader)) error {
	var zero T
	*v = zero
	if !utf8.Valid(data) {
		return &DecodeError{Path: root, Problem: "invalid UTF-8"}
	}
	r := readers.Get().(*reader)
	defer r.release()
	r.data = data
	decode(v, r)
	if r.peek(); r.pos < len(data) {
		r.fail(r.pos, "text after the end of the document")
	}
	if r.problem != "" {
		*v = zero
		return &DecodeError{Path: root + pathTo(data, r.at, r.keys) + r.below, Problem: r.problem}
	}
	return nil
}

// pathTo spells the place of the byte at offset: the members and items that are open there. The members that start at
// one of keys belong to maps.
func pathTo(data []byte, offset int, keys []int) string {
	type frame struct {
		step  string
		index int
		items bool
	}
	var open []frame
	for pos := 0; pos < offset && pos < len(data); pos++ {
		switch data[pos] {
		case '{':
			open = append(open, frame{})
		case '[':
			open = append(open, frame{step: "[0]", items: true})
		case '}', ']':
			open = open[:max(len(open), 1)-1]
		case ',':
			if len(open) == 0 {
				continue
			}
			top := &open[len(open)-1]
			top.index++
			top.step = ""
			if top.items {
				top.step = "[" + strconv.Itoa(top.index) + "]"
			}
		case '"':
			start := pos
			for pos++; pos < len(data) && data[pos] != '"'; pos++ {
				if data[pos] == '\\' {
					pos++
				}
			}
			if len(open) == 0 || open[len(open)-1].step != "" || pos >= offset {
				continue
			}
			name := string((&reader{data: data, pos: start}).text())
			open[len(open)-1].step = "." + name
			if slices.Contains(keys, start) || strings.ContainsFunc(name, isNotIdentifier) || name == "" {
				open[len(open)-1].step = "[" + strconv.Quote(name) + "]"
			}
		}
	}
	var path strings.Builder
	for _, frame := range open {
		path.WriteString(frame.step)
	}
	return path.String()
}

func isNotIdentifier(c rune) bool {
	return c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c)
}
