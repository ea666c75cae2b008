-- Run by nvim.mjs inside Neovim, with an appendix of the founding report open.
local passed, failed = 0, 0

local function check(name, ok, detail)
  if ok then
    passed = passed + 1
    print('  ok  ' .. name)
  else
    failed = failed + 1
    print('  NOT ' .. name .. ': ' .. vim.inspect(detail))
  end
end

local function find(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local at = line:find(words, 1, true)
    if at then return number, at - 1 end
  end
end

local function go(words)
  local line, column = find(words)
  if line then vim.api.nvim_win_set_cursor(0, { line, column }) end
  return line ~= nil
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params or vim.lsp.util.make_position_params(), 20000)
  for _, answer in pairs(answers or {}) do return answer.result, answer.error end
end

local function findings()
  return vim.diagnostic.get(0)
end

local function main()
  local attached = vim.wait(30000, function() return #vim.lsp.buf_get_clients(0) > 0 end, 50)
  check('attaches to soat lsp --stdio', attached)

  vim.wait(30000, function() return #findings() > 0 end, 50)
  local first = findings()[1]
  check('shows a finding of the appendix', first ~= nil and first.source == 'Soát', findings())

  go('1.621')
  local hover, problem = request('textDocument/hover')
  local text = hover and vim.inspect(hover.contents) or ''
  check('hovers over a figure: where it is used', text:find('1.621', 1, true) ~= nil, hover or problem)

  go('1.991')
  local before = vim.api.nvim_win_get_cursor(0)
  vim.lsp.buf.definition()
  local moved = vim.wait(20000, function()
    local now = vim.api.nvim_win_get_cursor(0)
    return now[1] ~= before[1] or now[2] ~= before[2] or #vim.fn.getqflist() > 0
  end, 50)
  check('goes to what a total is computed from', moved, vim.api.nvim_win_get_cursor(0))
  vim.cmd('cclose')

  local range = first and { start = { line = first.lnum, character = first.col }, ['end'] = { line = first.end_lnum, character = first.end_col } }
  local params = { textDocument = vim.lsp.util.make_text_document_params(), range = range, context = { diagnostics = {} } }
  local actions = range and request('textDocument/codeAction', params) or {}
  local chosen
  for _, action in ipairs(actions) do
    if action.kind == 'quickfix' and (action.edit or action.data) then chosen = chosen or action end
  end
  check('offers a code action', chosen ~= nil, actions)
  if chosen then
    if not chosen.edit then chosen = request('codeAction/resolve', chosen) end
    local content = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
    vim.lsp.util.apply_workspace_edit(chosen.edit, 'utf-16')
    check('applies it', table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') ~= content, chosen)
    local gone = vim.wait(20000, function() return #findings() == 0 or findings()[1].message ~= first.message end, 50)
    check('and the finding is gone', gone, findings())
  end
end

local ok, problem = pcall(main)
if not ok then check('runs to its end', false, problem) end
print(string.format('\n%d passed, %d failed', passed, failed))
vim.cmd(failed == 0 and 'qa!' or 'cq!')
