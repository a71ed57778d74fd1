-- Drives Neovim as a person does, headless, in the draft that is open. Prints what it saw as one line of JSON.
local seen = {}

local function wait(what, ready)
  assert(vim.wait(20000, ready, 20), 'Waited 20 s for ' .. what .. '.')
end

local function messages()
  return vim.tbl_map(function(diagnostic)
    return ('%d:%d %s %s'):format(diagnostic.lnum + 1, diagnostic.col, diagnostic.code or diagnostic.user_data.lsp.code, diagnostic.message)
  end, vim.diagnostic.get(0))
end

-- the menu of fixes: a person picks the one whose title has these words
local function pick(words)
  vim.ui.select = function(items, options, choose)
    seen.menu = vim.tbl_map(options.format_item or tostring, items)
    for index, title in ipairs(seen.menu) do
      if title:find(words, 1, true) then
        return choose(items[index], index)
      end
    end
    error('No fix with “' .. words .. '” in ' .. vim.inspect(seen.menu))
  end
end

local function goto_words(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. words, 'cW') > 0, words)
end

local ok, problem = pcall(function()
  wait('the findings', function() return #vim.diagnostic.get(0) > 0 end)
  seen.found = messages()
  goto_words('26 फाटक')
  vim.lsp.buf.definition()
  wait('the way to the source', function() return vim.fn.expand('<cword>') == 'सिंचाई' end)
  seen.source = vim.fn.getline('.'):sub(vim.fn.col('.'), vim.fn.col('.') + #'सिंचाई विभाग' - 1)
  goto_words('Advertisement')
  pick('हटाएं')
  vim.lsp.buf.code_action()
  wait('the fix', function() return vim.fn.search('Advertisement', 'nw') == 0 end)
  wait('fewer findings', function() return #vim.diagnostic.get(0) < #seen.found end)
  seen.left = messages()
  vim.cmd('write')
end)
seen.problem = not ok and tostring(problem) or nil
io.stdout:write(vim.fn.json_encode(seen) .. '\n')
vim.lsp.stop_client(vim.lsp.get_active_clients())
vim.cmd('qall!')
