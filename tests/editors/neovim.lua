-- What Neovim's own client sees of the language server; runs in 0.7 and later.
local passed, failed = 0, 0
local function check(name, holds, seen)
  if holds then
    passed = passed + 1
  else
    failed = failed + 1
    io.write('FAILED: ' .. name .. ': ' .. vim.inspect(seen) .. '\n')
  end
end

local function finish()
  io.write(passed .. ' passed, ' .. failed .. ' failed\n')
  io.flush()
  vim.cmd(failed == 0 and 'qall!' or 'cquit!')
end

local ok, err = pcall(function()
  -- The lines of docs/editors.md, which start the server when the file is opened.
  vim.cmd('luafile ' .. vim.env.PAPERGEN_LINES)
  vim.cmd('edit reading.papers.txt')
  local buffer = vim.api.nvim_get_current_buf()
  local id = papergen
  check('the lines of the page', id ~= nil and vim.lsp.buf_is_attached(buffer, id), id)
  local function request(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000)
    return answers and answers[id] and answers[id].result
  end

  -- Newer versions of Neovim ask for diagnostics, older ones are sent them: in both they are in the editor's own list.
  vim.wait(30000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
  local diagnostics = vim.diagnostic.get(buffer)
  check('diagnostics', #diagnostics == 1 and diagnostics[1].lnum == 3 and diagnostics[1].source == 'papergen', diagnostics)

  vim.api.nvim_win_set_cursor(0, { 1, 8 })
  local hover = request('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))
  check('hover', hover and hover.contents.value:find('Paper Papers.HMT', 1, true), hover)

  vim.api.nvim_win_set_cursor(0, { 6, 3 })
  vim.api.nvim_win_set_cursor(0, { 7, 22 })
  vim.lsp.buf.definition()
  vim.wait(10000, function() return vim.api.nvim_win_get_cursor(0)[1] == 1 end, 20)
  check('definition', vim.api.nvim_win_get_cursor(0)[1] == 1, vim.api.nvim_win_get_cursor(0))

  -- The first action is the repair; it is chosen as a user would.
  vim.api.nvim_win_set_cursor(0, { 4, 20 })
  vim.ui.select = function(items, _, choose) choose(items[1], 1) end
  vim.lsp.buf.code_action()
  vim.wait(10000, function() return vim.api.nvim_buf_get_lines(buffer, 3, 4, true)[1]:find('73times', 1, true) == nil end, 20)
  local line = vim.api.nvim_buf_get_lines(buffer, 3, 4, true)[1]
  check('code action', line:find('73times', 1, true) == nil and line:find('at 73', 1, true), line)

  vim.api.nvim_win_set_cursor(0, { 1, 8 })
  vim.lsp.buf.rename('Layers')
  vim.wait(10000, function() return vim.api.nvim_buf_get_lines(buffer, 1, 2, true)[1] == 'id: Layers' end, 20)
  local code = vim.fn.bufnr('Program.cs')
  check('rename', vim.api.nvim_buf_get_lines(buffer, 1, 2, true)[1] == 'id: Layers' and vim.api.nvim_buf_get_lines(buffer, 6, 7, true)[1] == 'status: superseded by Layers'
    and code > 0 and vim.api.nvim_buf_get_lines(code, 0, 1, true)[1] == 'object hmt = Papers.Layers;', vim.api.nvim_buf_get_lines(buffer, 0, 8, true))
end)
if not ok then check('the script', false, err) end
finish()
