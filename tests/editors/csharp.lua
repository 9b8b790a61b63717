-- Two servers at one file of C#: csharp-ls, which compiles it and knows the generated classes, and papergen, which knows the papers.
-- Neovim's own client asks both; what a person does has one outcome.
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
  vim.cmd('luafile ' .. vim.env.PAPERGEN_LINES)
  local csharp
  vim.api.nvim_create_autocmd('BufReadPost', { pattern = '*.cs', callback = function(event)
    csharp = csharp or vim.lsp.start_client({ name = 'csharp-ls', cmd = { vim.env.CSHARP_LS }, root_dir = vim.fn.getcwd() })
    vim.lsp.buf_attach_client(event.buf, csharp)
  end })
  vim.cmd('edit Program.cs')
  local buffer = vim.api.nvim_get_current_buf()
  check('both servers', csharp ~= nil and papergen ~= nil and vim.lsp.buf_is_attached(buffer, csharp) and vim.lsp.buf_is_attached(buffer, papergen), { csharp, papergen })

  for _, id in ipairs({ csharp, papergen }) do
    vim.wait(60000, function() return vim.lsp.get_client_by_id(id) ~= nil and vim.lsp.get_client_by_id(id).server_capabilities ~= nil end, 50)
  end

  local function at(line, text)
    local code = vim.api.nvim_buf_get_lines(buffer, line - 1, line, true)[1]
    vim.api.nvim_win_set_cursor(0, { line, code:find(text, 1, true) - 1 })
  end
  -- What each server answers, by its name; nothing for an empty answer.
  local function ask(method, more)
    local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
    local answers = {}
    for id, answer in pairs(vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}) do
      if answer.result ~= nil and answer.result ~= vim.NIL and not (type(answer.result) == 'table' and vim.tbl_isempty(answer.result)) then
        answers[vim.lsp.get_client_by_id(id).name] = answer.result
      end
    end
    return answers
  end

  -- The project is loaded when its names have a meaning.
  at(1, 'HMT')
  local hover = {}
  for _ = 1, 180 do
    hover = ask('textDocument/hover')
    if hover['csharp-ls'] then break end
    vim.wait(1000, function() return false end)
  end
  check('hover is one, and says title, file and line', vim.inspect(hover['csharp-ls']):find('A Memory of Several Levels', 1, true)
    and vim.inspect(hover['csharp-ls']):find('reading.papers.txt', 1, true) and not hover.papergen, hover)

  local definition = ask('textDocument/definition')
  check('definition of a paper is one', definition.papergen and #definition.papergen == 1 and not definition['csharp-ls'], definition)
  vim.lsp.buf.definition()
  vim.wait(20000, function() return vim.fn.expand('%:t') == 'reading.papers.txt' end, 50)
  check('definition leads to the line of the paper', vim.fn.expand('%:t') == 'reading.papers.txt' and vim.api.nvim_win_get_cursor(0)[1] == 1,
    { vim.fn.expand('%:t'), vim.api.nvim_win_get_cursor(0) })
  vim.cmd('buffer ' .. buffer)

  -- A name that only looks like a paper's is the other server's.
  at(3, 'HMT')
  local other = ask('textDocument/definition')
  check('definition of another name is one', other['csharp-ls'] and #other['csharp-ls'] == 1 and not other.papergen, other)

  at(1, 'HMT')
  local references = ask('textDocument/references', { context = { includeDeclaration = true } })
  check('references are one list', (references.papergen ~= nil) ~= (references['csharp-ls'] ~= nil), references)

  at(1, 'HMT')
  local renames = ask('textDocument/rename', { newName = 'Layers' })
  check('rename is one edit', renames.papergen and not renames['csharp-ls'], renames)
  vim.lsp.buf.rename('Layers')
  vim.wait(20000, function() return vim.api.nvim_buf_get_lines(buffer, 0, 1, true)[1]:find('Layers', 1, true) ~= nil end, 50)
  local digest = vim.api.nvim_buf_get_lines(vim.fn.bufnr('reading.papers.txt'), 0, -1, true)
  check('rename changes paper and code', vim.api.nvim_buf_get_lines(buffer, 0, 1, true)[1] == 'object hmt = Papers.Layers;' and digest[2] == 'id: Layers',
    { digest, vim.api.nvim_buf_get_lines(buffer, 0, -1, true) })
end)
if not ok then check('the script', false, err) end
finish()
