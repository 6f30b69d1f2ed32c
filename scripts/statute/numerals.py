D={c:i for i,c in enumerate("零一二三四五六七八九")}; D.update({'〇':0,'○':0,'两':2})
U={'十':10,'百':100,'千':1000}
def to_int(t):
    if t.isdigit(): return int(t)
    total=0; cur=None; lastu=10**9
    if all(c in "IVXLCivxlc" for c in t):
        v={'I':1,'V':5,'X':10,'L':50,'C':100}; n=0; t=t.upper()
        for i,c in enumerate(t):
            n += -v[c] if i+1<len(t) and v[t[i+1]]>v[c] else v[c]
        return n
    for c in t:
        if c in D:
            if cur: return None
            cur=D[c]
        elif c in U:
            if U[c]>=lastu: return None
            lastu=U[c]; total+=(1 if cur is None else cur)*U[c]; cur=None
        elif c in '廿卅': total+={'廿':20,'卅':30}[c]
        else: return None
    return total+(cur or 0)
