"""
Completion scripts for bash, zsh and fish, made from the command tree beforehand.

They are shell alone: pressing Tab starts no Python. Commands, options, listed values and files are
completed; what is private (account ids, names) is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from duecheck.cli._tree import Command, Option


def scripts(tree: Command) -> dict[str, str]:
    """Return shell -> script."""
    return {"bash": bash(tree), "fish": fish(tree), "zsh": zsh(tree)}


def bash(tree: Command) -> str:
    """Return the script for bash (4.4 or newer)."""
    nodes = list(tree.all())
    lines = [
        "# duecheck completion for bash; made from the command tree",
        "_duecheck() {",
        "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}",
        "  local path=duecheck word",
        '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
        '    case "$path $word" in',
        f'      {paths(nodes)}) path+=" $word" ;;',
        "    esac",
        "  done",
        "  COMPREPLY=()",
        '  case "$path:$before" in',
        *taking(nodes),
        "  esac",
        '  case "$path" in',
    ]
    for node in nodes:
        options = " ".join(name for each in node.options for name in each.names)
        words = " ".join([child.path[-1] for child in node.below] + list(values(node.arguments)))
        lines += [
            f"    {quoted(' '.join(node.path))})",
            f"      if [[ $current == -* ]]; then set -- {options}",
            f"      else set -- {words}".rstrip() + "; " + files(node) + "fi ;;",
        ]
    lines += [
        "  esac",
        '  mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current")',
        "}",
        "complete -F _duecheck duecheck",
    ]
    return "\n".join(lines) + "\n"


def taking(nodes: list[Command]) -> Iterator[str]:
    """The cases of options whose next word is their value."""
    for node in nodes:
        for each in node.options:
            if each.takes == "nothing":
                continue
            where = "|".join(quoted(f"{' '.join(node.path)}:{name}") for name in each.names)
            if each.takes == "file":
                does = "compopt -o default"
            elif each.values:
                listed = " ".join(each.values)
                does = f'mapfile -t COMPREPLY < <(compgen -W "{listed}" -- "$current")'
            else:
                does = ":"
            yield f"    {where}) {does}; return ;;"


def files(node: Command) -> str:
    """The command of bash that offers files, where an argument is one."""
    return "compopt -o default; " if any(each.takes == "file" for each in node.arguments) else ""


def zsh(tree: Command) -> str:
    """Return the script for zsh; a file `_duecheck` in a folder of `fpath`, or sourced."""
    nodes = list(tree.all())
    lines = [
        "#compdef duecheck",
        "# duecheck completion for zsh; made from the command tree",
        "_duecheck() {",
        "  local path_=duecheck word at=1 index",
        "  for (( index = 2; index < CURRENT; index++ )); do",
        '    case "$path_ ${words[index]}" in',
        f'      {paths(nodes)}) path_+=" ${{words[index]}}"; at=$index ;;',
        "    esac",
        "  done",
        "  words=(duecheck ${words[at+1,-1]}); (( CURRENT -= at - 1 ))",
        "  local -a below",
        '  case "$path_" in',
    ]
    for node in nodes:
        lines.append(f"    {quoted(' '.join(node.path))})")
        if node.below:
            lines.append("      below=(")
            lines += [f"        {quoted(f'{colon(c.path[-1])}:{c.first}')}" for c in node.below]
            lines.append("      )")
        lines.append("      _arguments -S \\")
        lines += [f"        {quoted(spec)} \\" for each in node.options for spec in specs(each)]
        lines.append(f"        {quoted(rest(node))} ;;")
    lines += ["  esac", "}", 'if [[ $funcstack[1] == _duecheck ]]; then _duecheck "$@"']
    lines += ["else compdef _duecheck duecheck; fi"]
    return "\n".join(lines) + "\n"


def specs(option: Option) -> Iterator[str]:
    """One `_arguments` specification for each spelling."""
    words = option.help.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    for name in option.names:
        if option.takes == "nothing":
            yield f"*{name}[{words}]"
        elif option.takes == "file":
            yield f"*{name}[{words}]:file:_files"
        else:
            yield f"*{name}[{words}]:value:({' '.join(option.values)})"


def rest(node: Command) -> str:
    """What follows the options: commands, listed values, files or nothing known."""
    if node.below:
        return "1:command:{_describe command below}"
    listed = " ".join(values(node.arguments))
    if any(each.takes == "file" for each in node.arguments):
        return "*:file:_files"
    return f"*:word:({listed})"


def fish(tree: Command) -> str:
    """Return the script for fish."""
    nodes = list(tree.all())
    known = " ".join(quoted(" ".join(node.path)) for node in nodes[1:])
    lines = [
        "# duecheck completion for fish; made from the command tree",
        "function __duecheck_at",
        "  set -l path duecheck",
        "  for word in (commandline -opc)[2..-1]",
        f'    if contains -- "$path $word" {known}',
        '      set path "$path $word"',
        "    end",
        "  end",
        '  test "$path" = "$argv[1]"',
        "end",
        "complete -c duecheck -f",
    ]
    for node in nodes:
        at = f"complete -c duecheck -n {quoted(f'__duecheck_at {quoted_in(node.path)}')}"
        lines += [f"{at} -a {child.path[-1]} -d {quoted(child.first)}" for child in node.below]
        lines += [f"{at} {fish_option(each)}" for each in node.options]
        listed = " ".join(values(node.arguments))
        if listed:
            lines.append(f"{at} -a {quoted(listed)}")
        if any(each.takes == "file" for each in node.arguments):
            lines.append(f"{at} -F")
    return "\n".join(lines) + "\n"


def fish_option(option: Option) -> str:
    """The flags of `complete` for one option."""
    names = " ".join(
        f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names
    )
    takes = {"nothing": "", "file": " -r -F", "word": " -x"}[option.takes]
    listed = f" -a {quoted(' '.join(option.values))}" if option.values else ""
    return f"{names}{takes}{listed} -d {quoted(option.help)}"


def values(arguments: tuple[Option, ...]) -> tuple[str, ...]:
    """The listed values of all *arguments*."""
    return tuple(value for each in arguments for value in each.values)


def paths(nodes: list[Command]) -> str:
    """Every command below the first as patterns of a `case`."""
    return "|".join(quoted(" ".join(node.path)) for node in nodes[1:])


def quoted(words: str) -> str:
    """*words* in single quotes, as all three shells read them."""
    return "'" + words.replace("'", "'\\''") + "'"


def quoted_in(path: tuple[str, ...]) -> str:
    """A path in double quotes, to stand inside single ones."""
    return '"' + " ".join(path) + '"'


def colon(words: str) -> str:
    """*words* for `_describe`, which splits at the first bare colon."""
    return words.replace(":", "\\:")
