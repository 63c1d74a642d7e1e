"""Markup: depth, attributes, and what is never closed."""

from tests.unit.mail.bombs.making import HTML, LARGEST, Bomb, counted, full

_MANY = 5_000_000  # bytes

BOMBS: dict[str, Bomb] = {
    "nested elements": lambda: HTML + full(b"<div>"),
    "nested quotes": lambda: HTML + full(b"<blockquote>a"),
    "900 nested quotes": lambda: HTML + full(b"<blockquote>" * 900 + b"</blockquote>" * 900),
    "nested tables": lambda: HTML + full(b"<table><tr><td>a"),
    "900 nested tables": lambda: HTML + full(b"<table><tr><td>a" * 450 + b"</table>" * 450),
    "cells": lambda: HTML + b"<table><tr>" + full(b"<td>a"),
    "rows of a line": lambda: HTML + b"<table>" + full(b"<tr><td><p>a<td><p>b"),
    "paragraphs": lambda: HTML + full(b"<p>a</p>"),
    "styled paragraphs": lambda: HTML + full(b'<p style="font-size:0">a<p style=margin:0>b'),
    "line breaks": lambda: HTML + full(b"<br>"),
    "crossed elements": lambda: HTML + full(b"<b></i>"),
    "crossed formatting": lambda: HTML + full(b"<b><i></b><p>"),
    "formatting never closed": lambda: (
        HTML + counted("<b x{0}>", 8000) + full(b"<p>x", LARGEST - 8000)
    ),
    "formatting in blocks": lambda: (
        HTML
        + b"<div>"
        + counted("<b x{0}>", 8000)
        + b"</div>"
        + full(b"<div>x</div>", LARGEST - 8000)
    ),
    "links never closed": lambda: HTML + full(b"<a href=mailto:a@x.example>a<p>"),
    "links to addresses": lambda: HTML + full(b"<a href=mailto:a@x.example>a</a>"),
    "attributes": lambda: HTML + b"<div " + counted("a{0} ", _MANY) + b">x",
    "attributes past quoted ends": lambda: (
        HTML + b"<div " + counted('a{0}=">" b{0} c{0} d{0} ', _MANY) + b">x"
    ),
    "attributes of one body": lambda: HTML + counted("<body a{0}>", _MANY) + b"x",
    "a tag without an end": lambda: HTML + full(b"<a "),
    "quotes without an end": lambda: HTML + full(b'<a b="'),
    "entities": lambda: HTML + full(b"&amp;&nosuch;&#128512;&#xD800;"),
    "open entities": lambda: HTML + full(b"&#"),
    "comments": lambda: HTML + full(b"<!-- a -->"),
    "open comments": lambda: HTML + full(b"<!--"),
    "CDATA": lambda: HTML + full(b"<svg><![CDATA[a]]>"),
    "conditions": lambda: HTML + full(b"<!--[if mso]>a<![endif]-->"),
    "scripts": lambda: HTML + full(b"<script>a</script><style>"),
    "preformatted lines": lambda: HTML + b"<pre>" + full(b"a\n"),
    "nested lists": lambda: HTML + full(b"<ul><li>a"),
    "forms": lambda: HTML + full(b"<select><option>a<form><button>"),
    "nested SVG": lambda: HTML + full(b"<svg><g>"),
    "frames": lambda: HTML + full(b"<frameset><frame><noframes>"),
    "templates": lambda: HTML + full(b"<template><p>a"),
    "less than": lambda: HTML + full(b"<"),
    "charset in many metas": lambda: HTML + full(b"<meta charset="),
}
