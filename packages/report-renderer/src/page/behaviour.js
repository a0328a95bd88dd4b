;(() => {
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1))
    const folded = target?.closest('details')
    if (!folded) return
    folded.open = true
    target.scrollIntoView()
  }
  addEventListener('hashchange', unfold)
  unfold()

  const table = document.getElementById('features')
  if (!table) return
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const headings = [...table.tHead.rows[0].cells]
  const controls = document.getElementById('controls')
  const choices = [...controls.querySelectorAll('button')]
  const find = document.getElementById('find')
  const shown = document.getElementById('shown')
  const nameOf = (row) => row.cells[0].querySelector('bdi').textContent.toLowerCase()

  const filter = () => {
    const words = find.value.trim().toLowerCase()
    const { show } = choices.find(
      (choice) => choice.getAttribute('aria-pressed') === 'true',
    ).dataset
    for (const row of rows) {
      row.hidden = !nameOf(row).includes(words) || (show !== '' && row.dataset.status !== show)
    }
    const count = rows.filter((row) => !row.hidden).length
    shown.textContent = `Showing ${count} of ${rows.length}`
  }

  const sort = (heading) => {
    const key = heading.dataset.sort
    const first = key === 'name' ? 'ascending' : 'descending'
    const second = key === 'name' ? 'descending' : 'ascending'
    const order = heading.getAttribute('aria-sort') === first ? second : first
    for (const other of headings) other.removeAttribute('aria-sort')
    heading.setAttribute('aria-sort', order)
    const sign = order === 'ascending' ? 1 : -1
    const compare = (a, b) => {
      if (key === 'name') return sign * (nameOf(a) < nameOf(b) ? -1 : 1)
      const [one, two] = [a.dataset[key], b.dataset[key]]
      if (one === undefined || two === undefined) return (one === undefined) - (two === undefined)
      return sign * (one - two)
    }
    body.append(...[...rows].sort(compare))
  }

  for (const heading of headings.filter(({ dataset }) => dataset.sort)) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...heading.childNodes)
    button.addEventListener('click', () => sort(heading))
    heading.append(button)
  }
  for (const choice of choices) {
    choice.addEventListener('click', () => {
      for (const other of choices) other.setAttribute('aria-pressed', String(other === choice))
      filter()
    })
  }
  find.addEventListener('input', filter)
  controls.hidden = false
  filter()
})()
