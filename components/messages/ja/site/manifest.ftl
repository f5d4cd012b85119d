# What a tablet or a phone says of the page once it is put on the home screen.

# Below the icon there is room for half a dozen characters.
manifest-short-name = 窓口
manifest-description = 施設が持っている、ご本人についての記録や情報のことで、申し込みの紙を作れます。一度開けば、電波のないところでも使えます。
