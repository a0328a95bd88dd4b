;(() => {
  const table = document.getElementById('features')
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1))
    const folded = target?.closest('details')
    if (folded) {
      folded.open = true
      target.scrollIntoView()
    }
  }
  addEventListener('hashchange', unfold)
  unfold()
  if (!table) return

  const body = table.tBodies[0]
  const rows = [...body.rows]
  const controls = document.getElementById('controls')
  const find = document.getElementById('find')
  const shown = document.getElementById('shown')
  const choices = [...controls.querySelectorAll('button')]
  let status = ''

  const filter = () => {
    const words = find.value.trim().toLowerCase()
    let count = 0
    for (const row of rows) {
      const matches = row.cells[0].dataset.value.toLowerCase().includes(words)
      row.hidden = !matches || (status !== '' && row.dataset.status !== status)
      if (!row.hidden) count += 1
    }
    shown.textContent = `Showing ${count} of ${rows.length}`
  }

  const sort = (heading, index) => {
    const descending =
      heading.getAttribute('aria-sort') === 'ascending' ||
      (heading.dataset.sort === 'number' && !heading.hasAttribute('aria-sort'))
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort')
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending')
    const valueIn = (row) =>
      (row.querySelector('.reason') && index > 1
        ? index === 2
          ? ''
          : row.lastElementChild.dataset.value
        : row.cells[index].dataset.value) ?? ''
    const compare = (a, b) =>
      heading.dataset.sort === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0
    body.append(
      ...[...rows].sort((a, b) => {
        const [one, two] = [valueIn(a), valueIn(b)]
        if (one === '' || two === '') return (one === '') - (two === '')
        return descending ? compare(two, one) : compare(one, two)
      }),
    )
  }

  ;[...table.tHead.rows[0].cells].forEach((heading, index) => {
    if (!heading.dataset.sort) return
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...heading.childNodes)
    button.addEventListener('click', () => sort(heading, index))
    heading.append(button)
  })
  for (const choice of choices) {
    choice.addEventListener('click', () => {
      status = choice.dataset.show
      for (const other of choices) other.setAttribute('aria-pressed', String(other === choice))
      filter()
    })
  }
  find.addEventListener('input', filter)
  controls.hidden = false
  filter()
})()
