#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void scalars(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_6, b_10, b_14, b_46, b_47, b_49, b_50;
  float f_64;
  int i_4, i_5, i_8, i_9, i_12, i_13, i_16, i_18, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_33, i_35, i_36, i_37, i_38, i_39, i_40, i_41, i_42, i_43, i_44, i_45, i_48, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_65, i_70, i_71, i_72, i_77, i_78;
  long l_60, l_61, l_62, l_66, l_67, l_68, l_73, l_74, l_75;
  ulong ul_0, ul_1, ul_2, ul_3, ul_7, ul_11, ul_15, ul_17, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_34, ul_63, ul_69, ul_76;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  ul_3  =  ul_2 + 16L;
  i_4  =  *((__global int *) ul_3);
  i_5  =  get_global_id(0);
  b_6  =  i_5 < i_4;
  if(b_6)
  {
    // BLOCK 1
    ul_7  =  ul_2 + 20L;
    i_8  =  *((__global int *) ul_7);
    i_9  =  get_global_id(1);
    b_10  =  i_9 < i_8;
    if(b_10)
    {
      // BLOCK 2
      ul_11  =  ul_2 + 24L;
      i_12  =  *((__global int *) ul_11);
      i_13  =  get_global_id(2);
      b_14  =  i_13 < i_12;
      if(b_14)
      {
        // BLOCK 3
        ul_15  =  ul_2 + 28L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_2 + 32L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_2 + 36L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_2 + 44L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_2 + 48L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_2 + 64L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_2 + 56L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_2 + 60L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_2 + 40L;
        i_32  =  *((__global int *) ul_31);
        i_33  =  *((__global int *) ul_3);
        ul_34  =  ul_2 + 52L;
        i_35  =  *((__global int *) ul_34);
        i_36  =  i_33 * i_9;
        i_37  =  i_36 + i_5;
        i_38  =  i_37 * i_22;
        i_39  =  i_38 * i_24;
        i_40  =  i_39 + i_35;
        i_41  =  i_5 - i_28;
        // BLOCK 4 MERGES [3 21 ]
        i_42  =  0;
        for(;i_42 < i_22;)
        {
          // BLOCK 5
          i_43  =  i_42 + 1;
          i_44  =  i_42 * i_24;
          i_45  =  i_40 + i_44;
          b_46  =  i_41 < 0;
          if(b_46)
          {
            // BLOCK 6
          }  // B5
          else
          {
            // BLOCK 7
            b_47  =  i_41 < i_16;
            if(b_47)
            {
              // BLOCK 8
              i_48  =  i_42 - i_30;
              b_49  =  i_48 < 0;
              if(b_49)
              {
                // BLOCK 9
              }  // B8
              else
              {
                // BLOCK 10
                b_50  =  i_48 < i_18;
                if(b_50)
                {
                  // BLOCK 11
                  i_51  =  i_9 * i_16;
                  i_52  =  i_51 + i_41;
                  i_53  =  i_52 * i_18;
                  i_54  =  i_53 * i_20;
                  i_55  =  i_54 + i_32;
                  i_56  =  i_48 * i_20;
                  i_57  =  i_55 + i_56;
                  // BLOCK 12 MERGES [11 13 ]
                  i_58  =  0;
                  for(;i_58 < i_26;)
                  {
                    // BLOCK 13
                    i_59  =  i_57 + i_58;
                    l_60  =  (long) i_59;
                    l_61  =  l_60 + 4L;
                    l_62  =  l_61 << 2;
                    ul_63  =  ul_0 + l_62;
                    f_64  =  *((__global float *) ul_63);
                    i_65  =  i_45 + i_58;
                    l_66  =  (long) i_65;
                    l_67  =  l_66 + 4L;
                    l_68  =  l_67 << 2;
                    ul_69  =  ul_1 + l_68;
                    *((__global float *) ul_69)  =  f_64;
                    i_70  =  i_58 + 1;
                    i_58  =  i_70;
                  }  // B12
                  // BLOCK 14
                  // BLOCK 21 MERGES [14 20 ]
                  i_78  =  i_43;
                  i_42  =  i_78;
                }  // B10
                else
                {
                  // BLOCK 15
                }  // B10
              }  // B8
            }  // B7
            else
            {
              // BLOCK 16
            }  // B7
          }  // B5
          // BLOCK 17 MERGES [6 16 9 15 ]
          // BLOCK 18 MERGES [17 19 ]
          i_71  =  0;
          for(;i_71 < i_26;)
          {
            // BLOCK 19
            i_72  =  i_45 + i_71;
            l_73  =  (long) i_72;
            l_74  =  l_73 + 4L;
            l_75  =  l_74 << 2;
            ul_76  =  ul_1 + l_75;
            *((__global float *) ul_76)  =  0.0F;
            i_77  =  i_71 + 1;
            i_71  =  i_77;
          }  // B18
          // BLOCK 20
          // BLOCK 21 MERGES [14 20 ]
          i_78  =  i_43;
          i_42  =  i_78;
        }  // B4
        // BLOCK 22
      }  // B2
      else
      {
        // BLOCK 23
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 24
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 25
  }  // B0
  // BLOCK 26 MERGES [25 24 23 22 ]
  return;
}  //  kernel
