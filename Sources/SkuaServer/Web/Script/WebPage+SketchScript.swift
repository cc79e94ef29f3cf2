extension WebPage {
    /// Drawings for products without a picture.
    static let sketchScript = #"""
        // Drawings for products without a picture, in the manner of a technical sketch; chosen by the words of title and category.
        const sketches = [
          [/\bnuts?\b|mutter|écrou/i, `<path d="m24 7 15 8.5v17L24 41 9 32.5v-17z"/><circle cx="24" cy="24" r="8"/>
            <path class="axis" d="M4 24h40M24 4v40"/>`],
          [/bearing|lager\b|pulley|wheel/i,
            `<circle cx="24" cy="24" r="18"/><circle cx="24" cy="24" r="6.5"/>
            <circle cx="24" cy="24" r="12.2" stroke-width="5" stroke-dasharray="0 9.58"/><path class="axis" d="M2 24h44M24 2v44"/>`],
          [/washer|scheibe|skive|o-ring|\bseals?\b/i,
            `<circle cx="24" cy="24" r="16"/><circle cx="24" cy="24" r="7.5"/><path class="axis" d="M4 24h40M24 4v40"/>`],
          [/bolt|screw|schraub|skrue|\bvis\b|rivet|\bstud|fasten/i,
            `<path d="M7 14h9v20H7zM7 20h9M7 28h9M16 19h23l2 2v6l-2 2H16M22 19l-2 10M26 19l-2 10M30 19l-2 10M34 19l-2 10
            M38 19l-2 10"/><path class="axis" d="M2 24h44"/>`],
          [/gland|cable|wire|connector|plug|socket|terminal|header/i,
            `<path d="M2 24h8M10 18h7v12h-7zM17 13h11v22H17zM21 13v22M28 17h10v14H28zM31 17v14M35 17v14M38 24h8"/>`],
          [/contactor|relay|supply|transformer|breaker|switch|fuse|protect.*circuit|circuit protect/i,
            `<path d="M13 6h22v36H13zM13 15h22M13 33h22M20 20h8v8h-8z"/><circle cx="18.5" cy="10.5" r="1.7"/>
            <circle cx="29.5" cy="10.5" r="1.7"/><circle cx="18.5" cy="37.5" r="1.7"/><circle cx="29.5" cy="37.5" r="1.7"/>`],
          [/cylinder|pneumat|valve|fitting|hydraul|pump|pipe|hose/i,
            `<path d="M5 15h27v18H5zM11 15v18M27 15v18M32 22h11v4H32zM43 19v10M15 15v-4M23 15v-4"/><path class="axis" d="M2 24h44"/>`],
          [/drill|mill|tap\b|bit\b|reamer/i,
            `<path d="M4 20h12v8H4zM16 20h22l6 4-6 4H16M17 28l7-8M23 28l7-8M29 28l7-8"/><path class="axis" d="M1 24h46"/>`],
          [/resist|capacit|inductor|diode|\bled|crystal|ferrite/i, `<path d="M11 17h26v14H11zM17 17v14M31 17v14M4 24h7M37 24h7"/>`],
          [/\bics?\b|chip|adc|dac|mcu|micro|transist|regulator|memory|amplif|logic|sensor|driver|interface|semicond/i,
            `<path d="M14 14h20v20H14zM18 14V8M24 14V8M30 14V8M18 40v-6M24 40v-6M30 40v-6M14 18H8M14 24H8M14 30H8M40 18h-6M40 24h-6
            M40 30h-6"/><circle cx="18" cy="18" r="1.2"/>`],
          [/glove|safety|helmet|protect|hand\b/i, `<path d="M8 31a16 16 0 0 1 32 0zM5 31h38v4.5H5zM20 16v9M28 16v9"/>`],
          [/wrench|tool|plier|spanner|hammer/i,
            `<path d="M33 7a9.5 9.5 0 0 0-9 13L8 36l4.5 4.5L29 24.5A9.5 9.5 0 0 0 41 13l-6 5.5-5-1.2-1-5z"/>`],
          [/wine|beer|bottle|vin\b|øl\b|liquid|oil/i, `<path d="M20 5h8v10l4.5 6v21h-17V21l4.5-6zM15.5 27h17M15.5 36h17"/>`],
          [/tablet|medic|capsule|comprim|gélule|solution/i,
            `<path d="M13.5 34.5a8 8 0 0 1 0-11.5l9.5-9.5a8 8 0 0 1 11.5 11.5L25 34.5a8 8 0 0 1-11.5 0zM18.2 18.2l11.5 11.5"/>`],
          [/print|laptop|notebook|monitor|computer|phone|display|screen/i, `<path d="M6 9h36v23H6zM17 40h14M24 32v8"/>`],
          [/./, `<path d="m24 6 15.5 8v19L24 42 8.5 33V14zM8.5 14 24 22.5 39.5 14M24 22.5V42M16 10l15.5 8.3v6"/>`],
        ]
        function sketch(text, rest = '') {
          const found = sketches.find(([test]) => test.test(text)), plain = sketches.at(-1)
          return raw(`<svg viewBox="0 0 48 48" aria-hidden="true">${
            (found && found !== plain ? found : sketches.find(([test]) => test.test(rest)) || plain)[1]}</svg>`)
        }
        """#
}
